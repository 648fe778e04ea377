import { createContext, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from './confirm';

/** In a window: whether something stands in it that would be lost with it. */
export const Unsaved = createContext<RefObject<() => boolean> | null>(null);

type Props = { open: boolean; onStay: () => void; onDrop: () => void };

/** Asks whether what was typed is to be lost. */
export function UnsavedConfirm({ open, onStay, onDrop }: Props) {
  const { t } = useTranslation();
  return (
    <Confirm
      open={open}
      onClose={onStay}
      title={t('unsaved.title')}
      verb={t('unsaved.drop')}
      stay={t('unsaved.stay')}
      onConfirm={onDrop}
    >
      {t('unsaved.text')}
    </Confirm>
  );
}
