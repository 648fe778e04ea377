import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '@/kit/format';
import { Button } from '@/kit/ui/button';
import { complain } from '@/kit/ui/toast';
import { mostRows, type ReadOn, readWhole } from './whole';

type Props = {
  /** The list on the page, where it is read page by page: it is read to its end first. */
  list?: ReadOn;
  /** Why there is nothing to print. */
  because?: string | false;
};

/** Prints the page. */
export function PrintButton({ list, because }: Props) {
  const { t } = useTranslation();
  const [read, setRead] = useState<number>();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const readAndPrint = async (whole: ReadOn) => {
    const how = await readWhole(whole, mostRows, (rows) => {
      if (here.current) setRead(rows);
      return here.current;
    });
    // what one has left is not printed over what one went to
    if (!here.current) return;
    setRead(undefined);
    if (how === 'too_long') complain(t('print_too_long'), t('print_too_long_text', { rows: formatQuantity(mostRows) }));
    if (how === 'failed') complain(t('print_failed'), t('more_failed'));
    // once the last page is drawn
    if (how === 'whole') requestAnimationFrame(() => window.print());
  };

  const progress = read === undefined ? '' : t('print_reading', { rows: formatQuantity(read) });
  return (
    <>
      <Button
        onClick={() => (list ? void readAndPrint(list) : window.print())}
        busy={read !== undefined}
        because={because}
      >
        {progress || (
          <>
            <IconPrinter size={16} aria-hidden /> {t('print')}
          </>
        )}
      </Button>
      <span role="status" className="sr-only">
        {progress}
      </span>
    </>
  );
}
