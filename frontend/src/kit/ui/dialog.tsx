import { Dialog as Base } from '@base-ui/react/dialog';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { cx } from './cx';
import { useLayer } from './layer';
import { Unsaved, UnsavedConfirm } from './unsaved';

type Props = {
  open: boolean;
  /** Its first button closes it at once; whatever else would asks first where something typed would be lost. */
  onClose: () => void;
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  children: ReactNode;
  /** Its buttons, the deed last. */
  footer?: ReactNode;
  wide?: boolean;
  /** It cannot be closed but by what it offers. */
  firm?: boolean;
  /** It stands over whatever else is open, as signing in again does. */
  over?: boolean;
  /** What has the focus first; left out: the first field, where there is one. */
  focus?: RefObject<HTMLElement | null>;
};

/** A window over the page; on a phone it comes up from below, within reach of the thumb. */
export function Dialog({ open, onClose, title, lead, children, footer, wide, firm, over, focus }: Props) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const { covered, layer } = useLayer(over);
  const unsaved = useRef(() => false);
  const [asking, setAsking] = useState(false);
  const leave = () => (unsaved.current() ? setAsking(true) : onClose());
  const firstField = () => body.current?.querySelector<HTMLElement>('input, select, textarea') ?? true;
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { reason }) => {
        if (next || firm || covered) return;
        // a slip of the hand beside it is no wish to leave
        if (reason !== 'outside-press' || !unsaved.current()) leave();
      }}
      disablePointerDismissal={firm}
    >
      <Base.Portal>
        <Base.Backdrop
          className={cx(
            'no-print fixed inset-0 bg-veil transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0',
            layer,
          )}
        />
        <Base.Popup
          initialFocus={focus ?? firstField}
          className={cx(
            'no-print fixed flex max-h-[92dvh] w-full flex-col rounded-t-lg border bg-surface shadow-pop outline-none transition duration-150',
            'inset-x-0 bottom-0 sm:inset-auto sm:top-1/2 sm:left-1/2 sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-lg',
            'data-ending-style:opacity-0 data-starting-style:opacity-0',
            layer,
            wide ? 'sm:max-w-3xl' : 'sm:max-w-lg',
          )}
        >
          <header className="flex items-start gap-2 border-b px-4 py-3">
            <div className="min-w-0 grow">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {lead ? <Base.Description className="text-soft">{lead}</Base.Description> : null}
            </div>
            {firm ? null : (
              // no hint: it would open with the dialog, and Escape would close it first
              <Button look="quiet" size="icon" aria-label={t('close')} onClick={leave}>
                <IconX size={18} />
              </Button>
            )}
          </header>
          <div ref={body} className="overflow-y-auto px-4 py-4">
            <Unsaved value={unsaved}>{children}</Unsaved>
          </div>
          {footer ? (
            <footer className="flex flex-wrap justify-end gap-2 border-t px-4 py-3">
              <Unsaved value={unsaved}>{footer}</Unsaved>
            </footer>
          ) : null}
          <UnsavedConfirm
            open={asking}
            onStay={() => setAsking(false)}
            onDrop={() => {
              setAsking(false);
              onClose();
            }}
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
