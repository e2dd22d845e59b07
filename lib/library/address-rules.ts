/** What does not belong to the address of an article, as data. Add a line, and a case to the test. */

/** Parameters that say where the reader came from or how the page is shown. A final `*` stands for any ending. */
export const IDLE_PARAMETERS = [
  'utm_*',
  'spm',
  'spm_id_from',
  'scm',
  'from',
  'fr',
  'ref',
  'referer',
  'referrer',
  'source',
  'src',
  'isappinstalled',
  'nsukey',
  'share*',
  'shared*',
  'wxshare*',
  'weixin*',
  'wx_*',
  'timestamp',
  '_t',
  't_',
  'fbclid',
  'gclid',
  'msclkid',
  'yclid',
  'mc_cid',
  'mc_eid',
  'igshid',
  'hmsr',
  'hmpl',
  'hmcu',
  'hmkw',
  'hmci',
  'bd_vid',
  'vd_source',
  'chksm',
  'scene',
  'sessionid',
  'sid_for_share',
  // Newspaper pages: the part of the page that was clicked, and the way of showing it.
  'div',
] as const;

/** First labels of hosts that show the same pages in another dress. */
export const DRESS_LABELS = ['www', 'm', 'wap', 'mobile', '3g', '4g', 'amp', 'h5'] as const;

/** Endings under which names are given out: a dress label before them is a name of its own (`m.com.cn`). */
export const REGISTRY_ENDINGS = [
  'com.cn',
  'net.cn',
  'org.cn',
  'gov.cn',
  'edu.cn',
  'ac.cn',
  'com.hk',
  'org.hk',
  'com.tw',
  'org.tw',
  'gov.tw',
  'com.mo',
  'com.sg',
] as const;

/** Hosts that moved, with the same paths before and after. Subdomains move along. */
export const MOVED_HOSTS: Record<string, string> = {
  'people.cn': 'people.com.cn',
  'xinhuanet.com': 'news.cn',
};
