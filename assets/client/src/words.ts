// The few words that only scripts say; everything else stands in the page.
type Pair = readonly [english: string, spanish: string];

const WORDS = {
  sort: ['Sort by this column', 'Ordenar por esta columna'],
  ascending: ['Sorted by {column}, smallest first', 'Ordenada por {column}, de menor a mayor'],
  descending: ['Sorted by {column}, largest first', 'Ordenada por {column}, de mayor a menor'],
  copied: ['Copied', 'Copiado'],
  notCopied: ['Your browser did not allow copying', 'Su navegador no permitió copiar'],
  chartKeys: ['Chart. Arrow keys go from figure to figure, Escape ends it.',
    'Gráfico. Las flechas llevan de una cifra a otra; Escape termina.'],
} as const satisfies Record<string, Pair>;

export function word(key: keyof typeof WORDS, values: Record<string, string> = {}): string {
  let text: string = WORDS[key][document.documentElement.lang === 'es' ? 1 : 0];
  for (const [name, value] of Object.entries(values)) text = text.replace(`{${name}}`, value);
  return text;
}
