import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, queryClient, refreshAll } from '@/api/client';
import type { Agency } from '@/api/schema';
import { Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { say } from '@/kit/ui/toast';
import { agencyQuery } from '../profile/query';
import { useSaid } from '../warnings';
import { changesOf, draftOf, rebased } from './draft';
import { AgencyFields } from './fields';

/** Edits the facts of an agency; its limit is edited where it is shown. */
export function EditAgencyDialog({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const { t } = useTranslation(['agency', 'common']);
  const said = useSaid();
  const { problem, send, clear } = useRefusal();
  // what the edit is based on; newer once somebody else was quicker and their change was taken in
  const [base, setBase] = useState(agency);
  const element = useRef<HTMLFormElement>(null);
  const form = useAppForm({
    defaultValues: draftOf(agency),
    onSubmit: async ({ value }) => {
      const body = changesOf(draftOf(base), value);
      if (Object.keys(body).length === 0) return onClose();
      const done = await send(form, async () => {
        const { data, error } = await client.PATCH('/api/v1/agency/agencies/{id}', {
          params: { path: { id: agency.id }, header: { 'If-Match': ifMatch(base.version) } },
          body,
        });
        if (!data) throw error;
        await refreshAll();
        said(t('common:saved'), data.warnings);
      });
      if (done) onClose();
    },
  });
  const takeIn = async () => {
    const fresh = await queryClient.fetchQuery({ ...agencyQuery(agency.id), staleTime: 0 });
    const next = rebased(draftOf(base), form.state.values, draftOf(fresh));
    for (const [name, value] of Object.entries(next)) form.setFieldValue(name as keyof typeof next, value as never);
    setBase(fresh);
    clear();
    say(t('agency:form.taken_in'), t('agency:form.taken_in_text'));
    element.current?.querySelector('input')?.focus();
  };

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('agency:form.edit', { name: agency.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <form.AppForm>
            <form.SubmitButton of="edit-agency">{t('common:save')}</form.SubmitButton>
          </form.AppForm>
        </>
      }
    >
      <form
        ref={element}
        id="edit-agency"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <AgencyFields form={form} loose={agency.status !== 'active'} limit={false} fresh={false} />
        <Refusal problem={problem} onReload={() => void takeIn()} />
      </form>
    </Dialog>
  );
}
