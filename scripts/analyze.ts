/**
 * The same core without a browser: `npm run -s analyze -- [--format json|words|pinyin|entities] [--names] [--url URL] [--list FILE] [FILE …]`.
 * The contract stands in the README, "On the command line".
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyzeFile, type FileResult } from './analyze/files';
import { analyzeLine, LINE_FORMATS, type LineFormat } from './analyze/lines';
import { loadResources } from './analyze/resources';

const USAGE = 'Usage: npm run -s analyze -- [--format json|words|pinyin|entities] [--names] [--url URL] [--list FILE] [FILE …]';

class UsageError extends Error {}

interface Job {
  file: string;
  url: string | null;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'json' },
        names: { type: 'boolean' },
        url: { type: 'string' },
        list: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readList(path: string): Job[] {
  if (!existsSync(path)) throw new UsageError(`There is no list at ${path}`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, n) => ({ line: line.trim(), n: n + 1 }))
    .filter(({ line }) => line)
    .map(({ line, n }) => {
      try {
        const { file, url } = JSON.parse(line) as { file?: unknown; url?: unknown };
        if (typeof file !== 'string') throw new Error('"file" is missing');
        return { file, url: typeof url === 'string' ? url : null };
      } catch (error) {
        throw new UsageError(`${path}, line ${n}: ${(error as Error).message}`);
      }
    });
}

const write = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values, positionals } = readArguments(process.argv.slice(2));
  const { format } = values;
  if (format !== 'json' && !LINE_FORMATS.includes(format as LineFormat)) throw new UsageError(`There is no format ${format}`);
  const jobs: Job[] = [
    ...(values.list ? readList(values.list) : []),
    ...positionals.map((file) => ({ file, url: values.url ?? null })),
  ];
  if (!jobs.length) throw new UsageError('No file given');
  for (const { file } of values.list ? [] : jobs)
    if (file !== '-' && !existsSync(file)) throw new UsageError(`There is no file ${file}`);

  const resources = await loadResources();
  if (format !== 'json') {
    for (const { file } of jobs) {
      const text = readFileSync(file === '-' ? 0 : file, 'utf8');
      const lines = text.split('\n');
      if (lines.at(-1) === '') lines.pop();
      for (const line of lines) write(analyzeLine(line.replace(/\r$/, ''), format as LineFormat, resources, values));
    }
    return 0;
  }
  let broken = false;
  for (const { file, url } of jobs) {
    const result: FileResult = analyzeFile(file, url, resources);
    if ('error' in result) {
      broken = true;
      if (!values.list) console.error(`${file}: ${result.error}`);
    }
    write(JSON.stringify(result));
  }
  return broken ? (values.list ? 1 : 2) : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}. ${USAGE}`);
  process.exitCode = 2;
}
