import { dottedName, isNode, lineAt, nodesOf, type Breach, type Node, type Rule, type SourceFile } from './source-file'

/** Wrappers that begin with origin and actor and end in a command that authorises (security.md B1). */
const WRAPPERS = [
  'formAction', 'importPreview', 'signInAction', 'firstPasswordAction', 'factorAction', 'freshLoginAction', 'kioskEndpoint', 'signedCall',
]
const ORIGIN = 'isSameOrigin'
/** What a hand-written action or handler waits for first; each checks the origin or makes the context of the caller. */
const GUARDS = [ORIGIN, 'contextFor', 'pageContext', 'signOutOf', 'endSessionHere']
/** Waiting for these tells nobody anything. */
const HARMLESS = ['getLocale', 'getTranslations', 'headers', 'cookies', 'request.formData', '']

/** Handlers that show only what everybody may see, or are their library's own guard. */
export const PUBLIC_ROUTES: Readonly<Record<string, string>> = {
  'app/api/signed-out/route.ts': 'changes nothing, leads to a page of ours',
  'app/api/health/route.ts': 'names of databases and whether they answer',
  'app/api/v1/services/route.ts': 'the public catalogue',
  'app/api/v1/places/[place]/plates/stock/route.ts': 'public stock figures',
  'app/api/[...nothing]/route.ts': 'says that there is nothing here',
  'app/api/callbacks/payments/[provider]/route.ts': 'believes nothing but the provider’s signature (takeCallback)',
  'app/api/v1/places/[place]/captures/route.ts': 'believes nothing but the device’s signature (takeCaptures)',
  'app/api/callbacks/carrier/route.ts': 'believes nothing but the carrier’s signature (takePush)',
  'app/api/preferences/route.ts': 'language and mode of the own browser',
  'app/api/auth/[...nextauth]/route.ts': 'next-auth; a session needs the proof of our own command',
}

const READING = ['GET', 'HEAD', 'OPTIONS']
const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE']
const METHODS = [...READING, ...CHANGING]

type Exported = { readonly name: string; readonly value: Node | null; readonly at: number }

const declaratorsOf = (declaration: Node): Exported[] => {
  if (declaration.type === 'FunctionDeclaration') return [{ name: dottedName(declaration.id), value: declaration, at: declaration.start }]
  if (declaration.type !== 'VariableDeclaration' || !Array.isArray(declaration.declarations)) return []
  return declaration.declarations.filter(isNode).map((each) => ({ name: dottedName(each.id), value: isNode(each.init) ? each.init : null, at: each.start }))
}

const exportsOf = ({ program }: SourceFile): Exported[] =>
  program.body.flatMap((statement): Exported[] => {
    if (!isNode(statement) || statement.type !== 'ExportNamedDeclaration') return []
    if (isNode(statement.declaration)) return statement.declaration.type.startsWith('TS') ? [] : declaratorsOf(statement.declaration)
    if (statement.exportKind === 'type' || !Array.isArray(statement.specifiers)) return []
    return statement.specifiers.filter(isNode).map((each) => ({ name: dottedName(each.exported), value: null, at: each.start }))
  })

const isFunction = (node: Node): boolean => /^(Arrow)?Function(Expression|Declaration)?/.test(node.type)

/** What the function waits for, in its order; what is inside functions of its own comes where it is called, not here. */
function* awaitedIn(node: unknown): Generator<string> {
  if (Array.isArray(node)) for (const each of node) yield* awaitedIn(each)
  if (!isNode(node) || isFunction(node)) return
  if (node.type === 'AwaitExpression') yield isNode(node.argument) && node.argument.type === 'CallExpression' ? dottedName(node.argument.callee) : ''
  for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) yield* awaitedIn(value)
}

const calledIn = (node: Node): string[] =>
  [...nodesOf(node)].filter((each) => each.type === 'CallExpression').map((each) => dottedName(each.callee)).filter((name) => name !== '')

const localsOf = ({ program }: SourceFile): Map<string, Node> =>
  new Map(program.body.flatMap((statement) => {
    const declaration: unknown = isNode(statement) && isNode(statement.declaration) ? statement.declaration : statement
    return isNode(declaration) ? declaratorsOf(declaration).flatMap(({ name, value }) => (value ? [[name, value] as const] : [])) : []
  }))

/** The function that does the work: `(a) => async (b) => {…}` works in the inner one. */
const innermost = (fn: Node): Node => (isNode(fn.body) && isFunction(fn.body) ? innermost(fn.body) : fn)

type Guarding = { readonly locals: ReadonlyMap<string, Node>; readonly guards: readonly string[] }

const isGuarded = (value: Node | undefined, of: Guarding, depth = 0): boolean => {
  if (!value || depth > 3) return false
  if (value.type === 'CallExpression') return WRAPPERS.includes(dottedName(value.callee))
  if (!isFunction(value)) return false
  const fn = innermost(value)
  const first = [...awaitedIn(fn.body)].find((name) => !HARMLESS.includes(name))
  if (first !== undefined) return of.guards.includes(first) || isGuarded(of.locals.get(first), of, depth + 1)
  const handedOn = calledIn(fn).flatMap((name) => of.locals.get(name) ?? [])
  return handedOn.some((local) => isGuarded(local, of, depth + 1))
}

const breach = (file: SourceFile, at: number, message: string): Breach => ({ rule: 'guards', path: file.path, line: lineAt(file, at), message })

/** [B1] Every exported server action begins with the guard. */
export const actionsAreGuarded: Rule = (file) => {
  if (!/^['"]use server['"]/.test(file.text)) return []
  const locals = localsOf(file)
  return exportsOf(file)
    .filter(({ value }) => !isGuarded(value ?? undefined, { locals, guards: GUARDS }))
    .map(({ name, at }) => breach(file, at, `the action ${name} does not begin with a guard`))
}

/** [B1, C2] Every route handler begins with the guard, one that is posted to with the origin, or stands in the list of public ones with its reason. */
export const handlersAreGuarded: Rule = (file) => {
  if (!/(^|\/)route\.tsx?$/.test(file.path) || file.path in PUBLIC_ROUTES) return []
  const locals = localsOf(file)
  return exportsOf(file)
    .filter(({ name, value }) => METHODS.includes(name) && !isGuarded(value ?? undefined, { locals, guards: CHANGING.includes(name) ? [ORIGIN] : GUARDS }))
    .map(({ name, at }) => breach(file, at, `the handler ${name} does not begin with a guard`))
}
