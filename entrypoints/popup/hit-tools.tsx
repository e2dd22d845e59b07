/** What can be done with the chosen result. */
import { i18n } from '#i18n';
import { useSavings } from '../../components/article/save';
import { wholeSenses } from '../../components/card/short-gloss';
import { useAnnounce } from '../../components/controls/announce';
import type { LookUpHit } from '../../lib/protocol';

function wordOf(hit: LookUpHit) {
  if (hit.kind === 'term') {
    const { term, trad, pinyin, senses, id } = hit.entry;
    return { simplified: term, traditional: trad, pinyin, gloss: senses[0]?.gloss ?? '', termId: id };
  }
  const { simplified, traditional, pinyin, senses } = hit.entry;
  return { simplified, traditional, pinyin, gloss: wholeSenses(senses), termId: null };
}

interface HitToolsProps {
  hit: LookUpHit;
  full: boolean;
  onFull: (full: boolean) => void;
}

export function HitTools({ hit, full, onFull }: HitToolsProps) {
  const announce = useAnnounce();
  const savings = useSavings();
  const word = wordOf(hit);
  const saved = savings.byHeadword.get(word.simplified);

  function copy() {
    const text = [word.simplified, word.pinyin, word.gloss].filter(Boolean).join('  ');
    navigator.clipboard
      .writeText(text)
      .then(() => announce({ text: i18n.t('commonCopied') }))
      .catch(() => announce({ text: i18n.t('commonNotCopied') }));
  }

  return (
    <p class="hit-tools">
      <button type="button" class="link" onClick={() => onFull(!full)} aria-expanded={full}>
        {full ? i18n.t('popupLess') : i18n.t('popupFull')} <kbd>↵</kbd>
      </button>
      <button
        type="button"
        class="link"
        aria-pressed={saved !== undefined}
        onClick={() => (saved ? savings.remove(saved) : savings.save(word, null, null))}
      >
        {saved ? i18n.t('panelSaved') : i18n.t('panelSave')}
      </button>
      <button type="button" class="link" onClick={copy}>
        {i18n.t('popupCopy')}
      </button>
    </p>
  );
}
