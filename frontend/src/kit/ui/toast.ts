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

/** Says in passing that something is done; with a deed, such as its undoing, it stays a little longer. */
export function say(title: string, description?: string, deed?: Deed): void {
  const id = manager.add({
    title,
    description,
    type: 'good',
    timeout: deed ? 10_000 : 5_000,
    actionProps: deed && asAction(deed, () => manager.close(id)),
  });
}

/** Says in passing that something went wrong; it stays until it is closed. */
export function complain(title: string, description?: string, deed?: Deed): void {
  const id = manager.add({
    title,
    description,
    type: 'bad',
    timeout: 0,
    priority: 'high',
    actionProps: deed && asAction(deed, () => manager.close(id)),
  });
}
