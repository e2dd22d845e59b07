/** Desk: any text, put down and read with the same marks, cards and margin. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ArticleList } from '../../components/article/article-list';
import { useAnnounce } from '../../components/controls/announce';
import { Choice } from '../../components/controls/choice';
import { Outline, State } from '../../components/controls/state';
import { Icon } from '../../components/icons';
import { ReadingAids } from '../../components/page/aids';
import { type DeskText, keepText, putBack, takeOff, textsOnDesk } from '../../components/page/desk-texts';
import type { Article } from '../../lib/contract';
import type { Result } from '../../lib/result';
import { useAnalysed } from './analysed';
import { Blank } from './blank';
import { useDrop, usePaste } from './put-down';
import { DeskRail } from './rail';
import { readFile, readPlain } from './read';
import { sampleAsked, sampleFile } from './samples';
import { type MarginKind, Sheet } from './sheet';
import { TypeMenu } from './type-menu';

/** The text that the library sends the reader to (`?text=desk:…`), if it still lies here. */
function asked(texts: readonly DeskText[]): DeskText | undefined {
  const url = new URLSearchParams(location.search).get('text');
  return url ? texts.find((text) => text.articles[0]?.url === url) : undefined;
}

export function Desk() {
  const announce = useAnnounce();
  const [texts, setTexts] = useState<DeskText[]>();
  const [current, setCurrent] = useState<DeskText>();
  const [chosen, setChosen] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [pasting, setPasting] = useState(false);
  const [margin, setMargin] = useState<MarginKind>('notes');
  const analysed = useAnalysed(current);

  useEffect(() => {
    textsOnDesk()
      .then((found) => {
        setTexts(found);
        const sample = sampleAsked();
        if (sample) return sampleFile(sample).then(putFile);
        setCurrent((now) => now ?? asked(found) ?? found[0]);
      })
      .catch(() => setTexts([]));
  }, []);

  function open(text: DeskText | undefined) {
    setCurrent(text);
    setChosen(null);
    setFailure(null);
    setPasting(false);
  }

  async function put(name: string, read: Result<Article[]>) {
    if (!read.ok) return setFailure(read.message);
    const text: DeskText = { id: crypto.randomUUID(), name, opened: new Date().toISOString(), articles: read.value };
    open(text);
    setTexts(await keepText(text));
  }
  async function putText(text: string) {
    await put('', await readPlain(text));
  }
  async function putFile(file: File) {
    const read = await readFile(file);
    await put(read.ok ? read.value.name : file.name, read.ok ? { ok: true, value: read.value.articles } : read);
  }

  async function remove(text: DeskText) {
    const at = texts?.indexOf(text) ?? 0;
    const left = await takeOff(text.id);
    setTexts(left);
    if (current === text) open(left[0]);
    announce({
      text: i18n.t('deskTakenOff'),
      undo: () =>
        void putBack(text, at).then((back) => {
          setTexts(back);
          open(back.find(({ id }) => id === text.id));
        }),
    });
  }

  const dropping = useDrop(
    (file) => void putFile(file),
    (text) => void putText(text),
  );
  usePaste((text) => void putText(text));

  const { articles, own } = analysed && 'articles' in analysed ? analysed : {};
  const one = articles?.length === 1 ? articles[0] : chosen === null ? undefined : articles?.[chosen];
  const blank = pasting || failure !== null || (texts !== undefined && !current);

  return (
    <div class="with-rail desk" data-dropping={dropping}>
      <DeskRail
        texts={texts ?? []}
        current={blank ? undefined : current}
        onOpen={open}
        onRemove={(text) => void remove(text)}
        onFile={(file) => void putFile(file)}
        onPaste={() => {
          setFailure(null);
          setPasting(true);
        }}
      />
      <main>
        {!blank && articles && (
          <div class="bar">
            {one && articles.length > 1 && (
              <button type="button" class="btn plain" onClick={() => setChosen(null)}>
                <Icon name="prev" />
                {i18n.t('panelAllArticles')}
              </button>
            )}
            <ReadingAids />
            {one && <TypeMenu />}
            {one && (
              <Choice
                label={i18n.t('deskMargin')}
                options={[
                  { value: 'notes', label: i18n.t('deskMarginNotes') },
                  { value: 'sections', label: i18n.t('deskMarginSections') },
                  { value: 'none', label: i18n.t('deskMarginNone') },
                ]}
                value={margin}
                onChange={setMargin}
              />
            )}
          </div>
        )}
        {blank && <Blank failure={failure} onText={putText} onFile={putFile} />}
        {!blank && current && !analysed && <Outline label={i18n.t('stateReading')} />}
        {!blank && analysed && 'failure' in analysed && (
          <State title={i18n.t('deskNotRead')} error>
            <p>{i18n.t(analysed.failure as never)}</p>
          </State>
        )}
        {!blank && articles && !one && (
          <section class="page-list">
            <h2>{i18n.t('panelArticlesOnPage', articles.length)}</h2>
            <ArticleList articles={articles} onOpen={setChosen} />
          </section>
        )}
        {!blank && one && own && <Sheet key={`${current?.id} ${chosen}`} page={one} own={own} margin={margin} />}
      </main>
    </div>
  );
}
