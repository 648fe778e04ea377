import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { useLayer } from './layer';

type Props = {
  open: boolean;
  onClose: () => void;
  /** The question, naming what it is about: "Reverse issue PX-2026-000123?" */
  title: ReactNode;
  /** What will happen, in numbers where there are any. */
  children: ReactNode;
  /** The verb on the button: "Reverse". */
  verb: string;
  /** What the other button says, where it is not simply to leave things as they are. */
  stay?: string;
  onConfirm: () => void;
  busy?: boolean;
  because?: ReactNode | false;
};

/** Asks before a step that cannot simply be taken back. */
export function Confirm({ open, onClose, title, children, verb, stay, onConfirm, busy, because }: Props) {
  const { t } = useTranslation();
  const { covered } = useLayer(false);
  return (
    <Base.Root open={open} onOpenChange={(next) => next || busy || covered || onClose()}>
      <Base.Portal>
        <Base.Backdrop className="no-print fixed inset-0 z-50 bg-veil" />
        <Base.Popup className="no-print fixed inset-x-0 bottom-0 z-50 w-full rounded-t-lg border bg-surface shadow-pop outline-none sm:inset-auto sm:top-1/2 sm:left-1/2 sm:max-w-md sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-lg">
          <div className="grid gap-2 p-4">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Description render={<div />} className="grid gap-3 text-soft">
              {children}
            </Base.Description>
          </div>
          <footer className="flex justify-end gap-2 border-t px-4 py-3">
            <Button onClick={onClose} because={busy ? t('under_way') : false}>
              {stay ?? t('no')}
            </Button>
            <Button look="danger" onClick={onConfirm} busy={busy} because={because}>
              {verb}
            </Button>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
