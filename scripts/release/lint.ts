/** What Mozilla's linter says of the package, against the warnings that docs/release.md explains. */

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface Report {
  errors: Message[];
  warnings: Message[];
}

/** Code, file (without the hash of its contents) and number of warnings that are known. Each is explained in docs/release.md. */
const EXPLAINED: Record<string, string[]> = {
  UNSAFE_VAR_ASSIGNMENT: [
    // Preact's dangerouslySetInnerHTML: the branch is in the library, nothing here uses it.
    'chunks/choice-*.js: innerHTML',
    'content-scripts/annotate.js: innerHTML',
    // pdf.js loads its own worker, and modules for scripts in PDFs (never asked for), by address.
    'chunks/read-pdf-*.js: import',
    'assets/pdf.worker.min-*.mjs: import',
  ],
};

const placeOf = ({ file = '', message }: Message): string =>
  `${file.replace(/-[\w-]{8}(\.m?js)$/, '-*$1')}: ${/innerHTML|import/.exec(message)?.[0] ?? message}`;

/** Why the package would be refused, or needs a look: empty where all is well. @param json what `web-ext lint --output json` prints */
export function complaintsOfLint(json: string): string[] {
  let report: Report;
  try {
    report = JSON.parse(json.slice(json.indexOf('{'))) as Report;
  } catch {
    return ['web-ext lint did not run'];
  }
  const said = ({ code, message, file = '', line = 0 }: Message) => `${code} ${file}:${line} ${message}`;
  return [
    ...report.errors.map((error) => `error: ${said(error)}`),
    ...report.warnings
      .filter((warning) => !EXPLAINED[warning.code]?.includes(placeOf(warning)))
      .map((warning) => `a warning that is not explained: ${said(warning)}`),
  ];
}
