import { Converter } from 'opencc-js/t2cn';

/** OpenCC's own table of traditional characters and words; the Hong Kong and Taiwan forms of characters (裏, 裡) are in it. */
export const toSimplified = Converter({ from: 't', to: 'cn' });
