// The filling of FillBenchmark.cs, done by docxtemplater; writes the last file and prints the wall and the processor milliseconds of one.
import { readFileSync, writeFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const [input, times, output] = process.argv.slice(2);
const values = JSON.parse(readFileSync(0, 'utf8'));
const template = readFileSync(input);
// Names with dots, as this product reads them; a name that the item does not have is looked up around it.
const parser = tag => ({ get: (scope, context) => {
  const parts = tag.split('.');
  for (let i = context.scopeList.length - 1; i >= 0; i--) {
    if (parts[0] in context.scopeList[i]) return parts.reduce((value, name) => value?.[name], context.scopeList[i]);
  }
} });

// A document of docxtemplater is rendered once; reading the file again is part of each filling.
const fill = () => new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true, parser }).render(values).getZip()
  .generate({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 1 } });
for (const end = performance.now() + 4000; performance.now() < end;) fill();
const [start, cpu] = [performance.now(), process.cpuUsage()];
let last;
for (let i = 0; i < Number(times); i++) last = fill();
const used = process.cpuUsage(cpu);
console.log((performance.now() - start) / Number(times), (used.user + used.system) / 1000 / Number(times));
writeFileSync(output, last);
