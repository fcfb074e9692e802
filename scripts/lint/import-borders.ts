import { areaOf, mayImport, PACKAGES, targetOf } from './areas'
import { isNode, lineAt, nodesOf, type Breach, type Rule } from './source-file'

const IMPORTING = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']

const isTest = (path: string): boolean => /\.test\.tsx?$|\/test-[^/]*\.ts$|-test-world\.ts$/.test(path)

const faultIn = (path: string, specifier: string): string | null => {
  const target = targetOf(path, specifier)
  if (target !== null) return mayImport(path, target) ? null : `${areaOf(path)} may not import ${target}`
  const known = PACKAGES.find(({ name }) => name.test(specifier))
  return known && !known.only.includes(areaOf(path)) ? known.why : null
}

/** Imports point one way (style.md §2). A test may set up more than what it tests. */
export const importBorders: Rule = (file) => {
  if (isTest(file.path)) return []
  const breaches: Breach[] = []
  for (const node of nodesOf(file.program)) {
    if (!IMPORTING.includes(node.type) || !isNode(node.source) || typeof node.source.value !== 'string') continue
    const message = faultIn(file.path, node.source.value)
    if (message) breaches.push({ rule: 'import-borders', path: file.path, line: lineAt(file, node.start), message })
  }
  return breaches
}

const isClientFile = (text: string): boolean => /^['"]use client['"]/.test(text)

/** A client file that reached db or domain would carry it to the browser (style.md §7). */
export const clientImports: Rule = (file) => {
  if (!isClientFile(file.text)) return []
  const breaches: Breach[] = []
  for (const node of nodesOf(file.program)) {
    if (node.type !== 'ImportDeclaration' || node.importKind === 'type' || !isNode(node.source)) continue
    const target = targetOf(file.path, String(node.source.value))
    if (target && /^(db|lib\/(domain|auth|channels))\//.test(target))
      breaches.push({ rule: 'client-imports', path: file.path, line: lineAt(file, node.start), message: `a client file may not import ${target}` })
  }
  return breaches
}
