/** The shape of the site data: hosts, rules of single sites, and families of sites that share a publishing system. */

/** One news host. `match` is the host part of a match pattern: `*.people.com.cn` (with subdomains) or `www.163.com` (alone). */
export interface Host {
  match: string;
  /** Where only a part of the host is Chinese news: `/zhongwen/*`. */
  path?: string;
  /** The medium as a byline would name it. */
  name: string;
}

/**
 * Where a page layout keeps its parts. Every part is a list of selectors, best first; the first that finds text is taken.
 * Only `body` is required: what is missing is found by the general layers.
 */
export interface Template {
  title?: string[];
  kicker?: string[];
  subtitle?: string[];
  byline?: string[];
  source?: string[];
  date?: string[];
  /** All elements that one selector finds are the body together. */
  body: string[];
  /** Elements inside the body that are not the article. */
  drop?: string[];
  /** Elements that are hidden until a script or the reader opens them, and belong to the article. */
  reveal?: string[];
  /** Links to the further pages of one article. */
  pages?: string;
}

export interface Rule {
  id: string;
  /** Host parts of match patterns, as in {@link Host}. */
  hosts: string[];
  /** Regular expressions over path and query of an article's address. */
  article?: string[];
  /** The same for addresses that are never an article: front pages, lists, searches. */
  index?: string[];
  /** Addresses of each form, as real ones look: the test holds the patterns against them. */
  examples: { article: string[]; index: string[] };
  /** Layouts old and new; the first whose body is on the page is taken. */
  templates?: Template[];
  /** What a reader of the data should know: traps, ages, sources of the fact. */
  notes?: string;
}

export interface Family {
  id: string;
  /** Elements of which one at least is there. Empty: `comments` alone decide. */
  marks: string[];
  /** Words inside HTML comments in the head, at the body's ends or after it. */
  comments?: string[];
  /** Whether the marks alone say "article". Weak families only say where the parts are. */
  strong: boolean;
  /** Elements that say "not an article" although the marks are there: the page index of an e-paper. */
  unless?: string[];
  /** `{ "body": [] }`: the system says what the page is; the layout is each site's own, and the text is searched for. */
  template: Template;
  notes?: string;
}
