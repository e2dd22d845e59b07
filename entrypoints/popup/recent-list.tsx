/** Before anything is typed: the last look-ups, one click away. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { En, Pinyin, Zh } from '../../components/controls/zh';
import { useAnswer } from '../../components/page/tasks';
import { forgetLookUps, recentLookUps } from './recent';

export function RecentList({ onChoose }: { onChoose: (word: string) => void }) {
  const [forgotten, setForgotten] = useState(false);
  const found = useAnswer(recentLookUps, []);
  if (!found) return <div class="recent" />;
  if (found.length === 0 || forgotten) return <p class="none">{i18n.t('popupHint')}</p>;
  return (
    <section class="recent" aria-label={i18n.t('popupRecent')}>
      <p class="label">
        <span>{i18n.t('popupRecent')}</span>
        <button type="button" class="link" onClick={() => void forgetLookUps().then(() => setForgotten(true))}>
          {i18n.t('popupForget')}
        </button>
      </p>
      <ul>
        {found.map((one) => (
          <li key={one.word}>
            <button type="button" onClick={() => onChoose(one.word)}>
              <Zh>{one.word}</Zh>
              <Pinyin>{one.pinyin}</Pinyin>
              <En>{one.gloss}</En>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
