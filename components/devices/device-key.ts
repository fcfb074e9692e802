/** The one thing a terminal keeps: its own key, which scripts may use and nobody can read (KSK-06, E12). */
export type DeviceKey = { readonly terminalId: string; readonly privateKey: CryptoKey }

const DATABASE = 'open122-terminal'
const STORE = 'keys'

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no device store'))
  })

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the device store failed'))
  })

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the device store failed'))
  })

const isDeviceKey = (value: unknown): value is DeviceKey =>
  typeof value === 'object' && value !== null && 'terminalId' in value && 'privateKey' in value && value.privateKey instanceof CryptoKey

/** One machine serves one place; a demonstration may be several. */
export const readDeviceKey = async (place: string): Promise<DeviceKey | null> => {
  const database = await open()
  const found: unknown = await settle(database.transaction(STORE).objectStore(STORE).get(place))
  database.close()
  return isDeviceKey(found) ? found : null
}

/** Answers once the key lies on the disk: the page that is left right after would take an uncommitted one with it. */
export const keepDeviceKey = async (place: string, key: DeviceKey): Promise<void> => {
  const database = await open()
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' })
  transaction.objectStore(STORE).put(key, place)
  await committed(transaction)
  database.close()
}

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)))

export const makeDeviceKey = async (): Promise<{ readonly privateKey: CryptoKey; readonly publicKey: string }> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  return { privateKey: pair.privateKey, publicKey: base64(await crypto.subtle.exportKey('spki', pair.publicKey)) }
}

/** The same text as `proofText` on the server. */
export const signChallenge = async (place: string, { terminalId, privateKey }: DeviceKey, nonce: string): Promise<string> => {
  const text = new TextEncoder().encode(`open122-terminal\n${place}\n${terminalId}\n${nonce}`)
  return base64(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, text))
}
