import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { useWords } from '@/kit/state/words';
import { Button } from '@/kit/ui/button';
import { complain } from '@/kit/ui/toast';

type Answer = { data?: Blob; error?: unknown; response: Response };

type Props = {
  /** Asks for the file with these headers; `parseAs: 'blob'`. */
  read: (headers: Record<string, string>) => Promise<Answer>;
  /** What the file is called where the API does not say. */
  name: string;
  /** Why there is nothing to save. */
  because?: string | false;
};

/** Fetches what is on the screen as CSV, within the session, and saves it. */
export function ExportButton({ read, name, because }: Props) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { data, error, response } = await read({ Accept: 'text/csv', 'Accept-Language': i18n.language });
      if (!data) throw error;
      saveFile(data, fileName(response.headers.get('content-disposition')) ?? `${name}.csv`);
    } catch (thrown) {
      complain(t('export_failed'), words.reading(asProblem(thrown)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button onClick={() => void save()} busy={busy} because={because}>
      <IconDownload size={16} aria-hidden /> {t('export_csv')}
    </Button>
  );
}

/** `attachment; filename="sales-2026-10.csv"`: the name in it. */
export function fileName(disposition: string | null): string | undefined {
  return /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1];
}

function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
