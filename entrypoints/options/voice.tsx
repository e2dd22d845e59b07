/** Which voice reads words aloud, to be heard; or why there is none. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { chineseVoice, speaker } from '../../components/controls/speech';
import { Icon } from '../../components/icons';
import { Setting } from './setting';

/** What is said to try the voice. */
const TRIAL = '你好，今天的报纸来了。';

/** Kept up, since voices arrive after the page. */
function useVoice(): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState(() => chineseVoice(false));
  useEffect(() => {
    const refresh = () => setVoice(chineseVoice(false));
    refresh();
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', refresh);
    return () => globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', refresh);
  }, []);
  return voice;
}

export function Voice() {
  const voice = useVoice();
  return (
    <Setting name={i18n.t('optionsVoice')} what={voice ? i18n.t('optionsVoiceWhat') : i18n.t('optionsVoiceNoneWhat')}>
      {() =>
        voice ? (
          <button type="button" class="btn" onClick={() => speaker(false)?.(TRIAL)}>
            <Icon name="sound" />
            {voice.name}
          </button>
        ) : (
          <span>{i18n.t('optionsVoiceNone')}</span>
        )
      }
    </Setting>
  );
}
