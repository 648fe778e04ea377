import { type ComponentType, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { Refusal } from './form';

/** What `useAppForm` answers, as far as the dialog needs it. */
type Sendable = {
  handleSubmit: () => unknown;
  AppForm: ComponentType<{ children?: ReactNode }>;
  SubmitButton: ComponentType<{ children: ReactNode; of?: string }>;
};

type Props = {
  form: Sendable;
  title: ReactNode;
  onClose: () => void;
  /** What was refused and no field shows. */
  problem: Problem | undefined;
  /** Reads anew what the form began with. */
  onReload: () => void;
  /** The fields. */
  children: ReactNode;
};

/** A small form in a window: its fields, what was refused, and the buttons to save it or to leave it. */
export function FormDialog({ form, title, onClose, problem, onReload, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <form.AppForm>
            <form.SubmitButton of={id}>{t('save')}</form.SubmitButton>
          </form.AppForm>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        {children}
        <Refusal problem={problem} onReload={onReload} />
      </form>
    </Dialog>
  );
}
