/** The articles of a text with their analysis, worked out in this page. */
import { useEffect, useState } from 'preact/hooks';
import { pause } from '../../components/annotator/live-page';
import { type OwnInUse, ownInUse } from '../../components/annotator/own-language';
import { resources } from '../../components/annotator/read-page';
import type { DeskText } from '../../components/page/desk-texts';
import { analyzeInSlices } from '../../lib/analysis';
import type { PageArticle } from '../../lib/protocol';

export type Analysed = { text: DeskText; articles: PageArticle[]; own: OwnInUse } | { text: DeskText; failure: string };

/** Undefined while a text is read. */
export function useAnalysed(text: DeskText | undefined): Analysed | undefined {
  const [analysed, setAnalysed] = useState<Analysed>();
  useEffect(() => {
    if (!text) return;
    const reading = new AbortController();
    const { signal } = reading;
    (async () => {
      const [loaded, own] = await Promise.all([resources(), ownInUse()]);
      const articles: PageArticle[] = [];
      for (const article of text.articles) {
        articles.push({ article, analysis: await analyzeInSlices(article, loaded, pause, { ...own.options, signal }) });
      }
      if (!signal.aborted) setAnalysed({ text, articles, own });
    })().catch((error) => {
      if (signal.aborted) return;
      console.error(error);
      setAnalysed({ text, failure: 'errorDataDamaged' });
    });
    return () => reading.abort();
  }, [text]);
  return analysed?.text === text ? analysed : undefined;
}
