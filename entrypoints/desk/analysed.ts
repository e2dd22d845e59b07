/** The articles of a text with their analysis, as the background works it out. */
import { useEffect, useState } from 'preact/hooks';
import { analysed as analysedBy, type OwnInUse } from '../../components/annotator/analysed';
import type { DeskText } from '../../components/page/desk-texts';
import { blankAnalysis } from '../../lib/analysis-port';
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
      const request = { articles: text.articles, early: text.articles.map(() => null) };
      for await (const stage of analysedBy(request, signal)) {
        if (stage.stage !== 'read') continue;
        const articles = text.articles.map((article, n) => ({ article, analysis: stage.analyses[n] ?? blankAnalysis() }));
        setAnalysed({ text, articles, own: stage.own });
      }
    })().catch((error) => {
      if (signal.aborted) return;
      console.error(error);
      setAnalysed({ text, failure: 'errorDataDamaged' });
    });
    return () => reading.abort();
  }, [text]);
  return analysed?.text === text ? analysed : undefined;
}
