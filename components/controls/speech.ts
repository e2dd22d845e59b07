/** Saying a word with the machine's own voice. */

/** Voices arrive late in some browsers: asked anew each time. Voices that send text to a server are left out: nothing leaves this machine. */
export function chineseVoice(traditional: boolean): SpeechSynthesisVoice | null {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const local = voices.filter(({ lang, localService }) => /^(zh|cmn)/i.test(lang) && localService);
  const wanted = traditional ? /TW|HK|Hant/i : /CN|Hans/i;
  return local.find(({ lang }) => wanted.test(lang)) ?? local[0] ?? null;
}

/** A function that says texts, or undefined where the machine has no Chinese voice of its own. */
export function speaker(traditional: boolean): ((text: string) => void) | undefined {
  const voice = chineseVoice(traditional);
  if (!voice) return undefined;
  return (text) => {
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = voice;
    speech.lang = voice.lang;
    speech.rate = 0.85;
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  };
}
