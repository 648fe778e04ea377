import { useBlocker, useRouter } from '@tanstack/react-router';
import { useContext, useEffect } from 'react';
import { isLeaving } from '@/api/session';
import { Unsaved, UnsavedConfirm } from '@/kit/ui/unsaved';

/** What the guard looks at of a form. */
type Form = { state: { isDefaultValue: boolean } };

const isTyped = (form: Form) => !form.state.isDefaultValue;

/** Asks before what was typed into a form is lost: where one goes to another page, or leaves the window that it stands in. */
export function Guard({ form }: { form: Form }) {
  const window = useContext(Unsaved);
  useEffect(() => {
    if (!window) return;
    window.current = () => isTyped(form);
    return () => {
      window.current = () => false;
    };
  }, [window, form]);
  // a part of the page that is shown alone leads nowhere
  return useRouter({ warn: false }) ? <Blocker form={form} /> : null;
}

function Blocker({ form }: { form: Form }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isTyped(form),
    enableBeforeUnload: () => isTyped(form) && !isLeaving(),
    withResolver: true,
  });
  return <UnsavedConfirm open={status === 'blocked'} onStay={() => reset?.()} onDrop={() => proceed?.()} />;
}
