import { useEffect, useMemo, useState } from 'react';
import type { DragEvent } from 'react';
import { funnelTemplates } from 'salesmath/funnel';
import type { FunnelTemplateId } from 'salesmath/funnel';
import { Failure, Report } from './Report';
import type { Settings } from './report';
import { analyze, guessTemplate } from './report';
import type { Language, Texts } from './texts';
import { numbersOf, TEXTS } from './texts';

interface CsvFile {
  readonly name: string;
  readonly text: string;
}

const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '中文' };
const CURRENCIES = ['EUR', 'USD', 'GBP', 'CNY', 'JPY'];

/** UTF-8, or else what spreadsheets in Chinese write. */
async function readText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

export function App() {
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
  const [file, setFile] = useState<CsvFile | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [settings, setSettings] = useState<Settings>({ template: 'b2b', currency: 'EUR', asOf: '' });
  const texts = TEXTS[language];
  const numbers = useMemo(() => numbersOf(language), [language]);
  const outcome = useMemo(() => (file === null ? null : analyze(file.text, settings)), [file, settings]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title;
  }, [language, texts]);

  const open = async (name: string, read: () => Promise<string>): Promise<void> => {
    try {
      const text = await read();
      setFile({ name, text });
      setUnreadable(false);
      setSettings((now) => ({ ...now, template: guessTemplate(text) ?? now.template, asOf: '' }));
    } catch {
      setFile(null);
      setUnreadable(true);
    }
  };

  return (
    <>
      <header className="top">
        <div>
          <h1>{texts.title}</h1>
          <p>{texts.lead}</p>
        </div>
        <div className="switch" role="group" aria-label={texts.language}>
          {(Object.keys(LANGUAGES) as Language[]).map((each) => (
            <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => setLanguage(each)}>
              {LANGUAGES[each]}
            </button>
          ))}
        </div>
      </header>
      <main>
        <Drop texts={texts} onFile={(given) => void open(given.name, () => readText(given))} onSample={() => void open('sample.csv', readSample)} />
        <Choices texts={texts} language={language} settings={settings} onChange={setSettings} />
        <p role="status" className="status">
          {file !== null && outcome?.kind === 'answer' ? texts.ready(file.name, numbers.count(outcome.rows), outcome.asOf) : ''}
        </p>
        {unreadable && <Failure texts={texts} lines={[texts.unreadable]} />}
        {outcome?.kind === 'noRows' && <Failure texts={texts} lines={[texts.noRows]} />}
        {outcome?.kind === 'noColumns' && <Failure texts={texts} lines={[texts.noColumns(outcome.missing.join(', '), outcome.found.join(', '))]} />}
        {outcome?.kind === 'refused' && <Failure texts={texts} lines={outcome.issues.map(({ message }) => message)} />}
        {outcome?.kind === 'answer' && <Report answer={outcome} currency={settings.currency} language={language} texts={texts} numbers={numbers} />}
      </main>
    </>
  );
}

async function readSample(): Promise<string> {
  const response = await fetch('./sample.csv');
  if (!response.ok) throw new Error(`sample.csv: ${response.status}`);
  return response.text();
}

function Drop({ texts, onFile, onSample }: { texts: Texts; onFile: (file: File) => void; onSample: () => void }) {
  const [over, setOver] = useState(false);
  const drag = (entering: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entering);
  };
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      }}
    >
      <label>
        <input
          type="file"
          accept=".csv,text/csv"
          aria-describedby="columns"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) onFile(file);
            event.target.value = ''; // the same file may be chosen again after it was mended
          }}
        />
        <strong>{texts.drop}</strong>
      </label>
      <p id="columns">{texts.columns}</p>
      <button type="button" onClick={onSample}>
        {texts.sample}
      </button>
    </section>
  );
}

function Choices({ texts, language, settings, onChange }: { texts: Texts; language: Language; settings: Settings; onChange: (settings: Settings) => void }) {
  const nameOf = (id: FunnelTemplateId): string => {
    const { label } = funnelTemplates[id];
    return (typeof label === 'object' ? label[language] : label) ?? id;
  };
  return (
    <section className="choices">
      <label>
        {texts.template}
        <select value={settings.template} onChange={(event) => onChange({ ...settings, template: event.target.value as FunnelTemplateId })}>
          {(Object.keys(funnelTemplates) as FunnelTemplateId[]).map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.currency}
        <select value={settings.currency} onChange={(event) => onChange({ ...settings, currency: event.target.value })}>
          {CURRENCIES.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <label>
        {texts.asOf}
        <input type="date" value={settings.asOf} aria-describedby="as-of-hint" onChange={(event) => onChange({ ...settings, asOf: event.target.value })} />
        <small id="as-of-hint">{texts.asOfHint}</small>
      </label>
    </section>
  );
}
