/** 重 said twice: chóngchóng "layer on layer", zhòngzhòng as an adverb. */
import type { Place } from '../context';

export function readChong(place: Place): string | null {
  const word = place.word(0);
  if (word === '重重') return place.word(1) === '地' ? 'zhong4' : 'chong2';
  return null;
}
