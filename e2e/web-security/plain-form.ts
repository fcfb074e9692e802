import type { APIRequestContext, APIResponse, Page } from '@playwright/test'

/** A form as the server wrote it, before any script: where it posts to and all it carries, Next's action fields included. */
export type PlainForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> }

/** Reads a form of a page of a context without script. */
export const readForm = async (page: Page, path: string, field: string): Promise<PlainForm> => {
  await page.goto(path)
  const fields = await page.locator(`form:has([name="${field}"])`).first().evaluate((form) => {
    const found: Record<string, string> = {}
    if (form instanceof HTMLFormElement) for (const [name, value] of new FormData(form)) if (typeof value === 'string') found[name] = value
    return found
  })
  return { url: path, fields }
}

/** Posts it by hand; what is null in `headers` is left out. */
export const postForm = (request: APIRequestContext, { url, fields }: PlainForm, headers: Readonly<Record<string, string | null>> = {}): Promise<APIResponse> =>
  request.post(url, {
    multipart: { ...fields },
    maxRedirects: 0,
    headers: Object.fromEntries(Object.entries(headers).filter((each): each is [string, string] => each[1] !== null)),
  })
