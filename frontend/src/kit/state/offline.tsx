import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** In the place of what cannot be read without a network. */
export function OfflineState() {
  const { t } = useTranslation();
  return (
    <div role="status" className="grid justify-items-center gap-2 px-4 py-12 text-center">
      <IconPlugConnectedX size={28} stroke={1.5} className="text-soft" aria-hidden />
      <p className="max-w-prose">{t('offline_page')}</p>
    </div>
  );
}
