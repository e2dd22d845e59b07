/** The empty desk: a field to paste into, and two samples one click away. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { State } from '../../components/controls/state';
import { SAMPLES, sampleFile } from './samples';

interface BlankProps {
  /** Key of a text: why the last thing put down could not be read. */
  failure: string | null;
  onText: (text: string) => Promise<void>;
  onFile: (file: File) => Promise<void>;
}

export function Blank({ failure, onText, onFile }: BlankProps) {
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  useEffect(() => field.current?.focus(), []);

  function open(name: string) {
    sampleFile(name)
      .then(onFile)
      .catch(() => announce({ text: i18n.t('deskUnreadable') }));
  }

  return (
    <div class="blank">
      {failure && (
        <State title={i18n.t('deskNotRead')} error>
          <p>{i18n.t(failure as never)}</p>
        </State>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onText(text);
        }}
      >
        <label for="text">{i18n.t('deskField')}</label>
        <textarea
          ref={field}
          id="text"
          class="zh"
          lang="zh-Hans"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
        <p class="what">{i18n.t('deskFormats')}</p>
        <p class="row-buttons">
          <button type="submit" class="btn primary" disabled={!text.trim()}>
            {i18n.t('deskRead')}
          </button>
          <button type="button" class="btn plain" onClick={() => open(SAMPLES.article)}>
            {i18n.t('deskSampleArticle')}
          </button>
          <button type="button" class="btn plain" onClick={() => open(SAMPLES.page)}>
            {i18n.t('deskSamplePage')}
          </button>
        </p>
      </form>
    </div>
  );
}
