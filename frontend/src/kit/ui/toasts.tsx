import { Toast } from '@base-ui/react/toast';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonLook, IconButton } from './button';
import { hush, manager } from './toast';

/** Where the sayings stand; once in the page. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Region />
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Region() {
  const { t } = useTranslation();
  const { toasts, close } = Toast.useToastManager();
  const router: ReturnType<typeof useRouter> | null = useRouter({ warn: false });
  useEffect(
    () => router?.subscribe('onBeforeNavigate', ({ pathChanged }) => (pathChanged ? hush() : undefined)),
    [router],
  );
  return (
    <Toast.Viewport
      aria-label={t('sayings')}
      onKeyDown={(event) => {
        // F6 comes to the region itself; in one of them Escape closes that one
        const newest = toasts.find((toast) => toast.transitionStatus !== 'ending');
        if (event.key !== 'Escape' || event.target !== event.currentTarget || !newest) return;
        event.stopPropagation();
        close(newest.id);
      }}
      className="no-print fixed right-3 bottom-3 left-3 z-[60] flex flex-col gap-2 sm:left-auto sm:w-96 [body:has([data-foot])_&]:bottom-24"
    >
      <List />
    </Toast.Viewport>
  );
}

function List() {
  const { t } = useTranslation();
  return Toast.useToastManager().toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      // no window: keys go on meaning what they mean on the page
      role={toast.type === 'bad' ? 'alert' : 'group'}
      className="rounded-md border bg-surface shadow-pop transition duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2 py-2 pr-2 pl-3">
        <span className="mt-1">
          {toast.type === 'bad' ? (
            <IconAlertTriangle size={16} className="text-bad" aria-hidden />
          ) : (
            <IconCheck size={16} className="text-good" aria-hidden />
          )}
        </span>
        <div className="grow py-0.5">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-soft" />
        </div>
        {toast.actionProps ? <Toast.Action className={buttonLook({ size: 'sm' })} /> : null}
        <Toast.Close aria-hidden={false} render={<IconButton label={t('close')} />}>
          <IconX size={16} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
