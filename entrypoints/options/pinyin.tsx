/** Pinyin above words: which words. */
import { i18n } from '#i18n';
import { Choice } from '../../components/controls/choice';
import { pinyinModes } from '../../components/page/aids';
import { SampleLine } from '../../components/page/sample-line';
import { useSettings } from '../../components/page/settings';
import type { PinyinMode } from '../../lib/settings';

const WHAT: Record<PinyinMode, (level: number) => string> = {
  off: () => i18n.t('optionsPinyinOff'),
  new: (level) => (level === 0 ? i18n.t('optionsPinyinAll') : i18n.t('optionsPinyinNew', [level === 7 ? '7–9' : level])),
  all: () => i18n.t('optionsPinyinAll'),
};

export function PinyinOptions() {
  const [{ pinyin, level }, change] = useSettings();
  return (
    <>
      <div class="line">
        <Choice label={i18n.t('commonPinyin')} options={pinyinModes()} value={pinyin} onChange={(to) => change({ pinyin: to })} />
        <p>{WHAT[pinyin](level)}</p>
      </div>
      <SampleLine density="off" quantities={false} pinyin={pinyin} level={level} />
      <p class="what">{i18n.t('optionsPinyinCopy')}</p>
    </>
  );
}
