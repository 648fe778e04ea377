import { Toast } from '@base-ui/react/toast';

/** What is said in passing; `toasts.tsx` shows it. */
export const manager = Toast.createToastManager();

type Deed = { verb: string; onPress: () => void };

function asAction({ verb, onPress }: Deed, close: () => void) {
  return {
    children: verb,
    onClick: () => {
      close();
      onPress();
    },
  };
}

/** What went wrong and still stands there. */
const complaints = new Set<string>();

/** Takes away what went wrong before: something else has been done since. */
export function hush(): void {
  for (const id of complaints) manager.close(id);
  complaints.clear();
}

/** Says in passing that something is done; with a deed, such as its undoing, it stays a little longer. */
export function say(title: string, description?: string, deed?: Deed): void {
  hush();
  const id = manager.add({
    // said twice it stands there once; each deed is one of its own
    id: deed ? undefined : `good ${title} ${description ?? ''}`,
    title,
    description,
    type: 'good',
    timeout: deed ? 10_000 : 5_000,
    actionProps: deed && asAction(deed, () => manager.close(id)),
  });
}

/**
 * Says in passing that something went wrong. It stays as long as one needs to read it, and while the pointer or the focus is
 * there; else until something is done or one goes elsewhere.
 */
export function complain(title: string, description?: string, deed?: Deed): void {
  const text = `${title} ${description ?? ''}`;
  const id = manager.add({
    id: `bad ${text}`,
    title,
    description,
    type: 'bad',
    timeout: Math.max(10_000, 80 * text.length),
    onRemove: () => complaints.delete(`bad ${text}`),
    actionProps: deed && asAction(deed, () => manager.close(id)),
  });
  complaints.add(id);
}
