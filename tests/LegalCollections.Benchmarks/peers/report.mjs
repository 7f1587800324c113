// The report of ReportBenchmark.cs, made by pdfmake with the same fonts; writes the last file and prints the wall and the processor milliseconds of one.
import { writeFileSync } from 'node:fs';
import pdfmake from 'pdfmake';

const [fonts, times, output] = process.argv.slice(2);
const { paragraphs, rows, bars } = JSON.parse(await new Promise(resolve => {
  let text = '';
  process.stdin.on('data', part => text += part).on('end', () => resolve(text));
}));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setFonts({
  Sans: { normal: `${fonts}/LiberationSans-Regular.ttf`, bold: `${fonts}/LiberationSans-Bold.ttf` },
});

const definition = () => ({
  pageSize: 'A4',
  pageMargins: [71, 71, 71, 71],
  defaultStyle: { font: 'Sans', fontSize: 10 },
  header: { text: 'Prado & Nunes Advogados', fontSize: 8, margin: [71, 36, 71, 0] },
  footer: (page, pages) => ({ columns: ['Relatório da carteira', { text: `Página ${page} de ${pages}`, alignment: 'right' }], fontSize: 8, margin: [71, 10, 71, 0] }),
  content: [
    { text: 'Situação da carteira', fontSize: 16, bold: true },
    ...paragraphs.map(text => ({ text, alignment: 'justify', margin: [0, 0, 0, 6] })),
    { canvas: bars.map((share, i) => ({ type: 'rect', x: 0, y: i * 18, w: 400 * share, h: 11, color: '#206BC4' })) },
    { text: 'Casos', fontSize: 13, bold: true, margin: [0, 10, 0, 4] },
    { table: { headerRows: 1, widths: [60, 150, 120, 100], body: [['Nº', 'Devedor', 'Título', 'Valor'].map(text => ({ text, bold: true })), ...rows] }, layout: 'lightHorizontalLines' },
  ],
});

const make = () => pdfmake.createPdf(definition()).getBuffer();
for (const end = performance.now() + 4000; performance.now() < end;) await make();
const [start, cpu] = [performance.now(), process.cpuUsage()];
let last;
for (let i = 0; i < Number(times); i++) last = await make();
const used = process.cpuUsage(cpu);
console.log((performance.now() - start) / Number(times), (used.user + used.system) / 1000 / Number(times));
writeFileSync(output, last);
