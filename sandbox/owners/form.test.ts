import { describe, expect, it } from 'vitest'
import { asks, entriesOf, readForms } from './form'

const page = `
<!doctype html><script>document.write('<form action="/never"></form>')</script><!-- <form action="/no"> -->
<form action="/search"><input name=q value="a &amp; b"></form>
<form action="" method="POST" encType="multipart/form-data">
  <input type="hidden" name="$ACTION_REF_1"/>
  <input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;7f00&quot;,&quot;bound&quot;:&quot;$@1&quot;}"/>
  <input type="hidden" name="$ACTION_KEY" value="k1"/>
  <label>号码<input name="serial" value="A123B" title="a > b"></label>
  <input type="radio" name="mode" value="compose" checked><input type="radio" name="mode" value="draw">
  <input type="checkbox" name="agreed"><input type="checkbox" name="ticked" checked>
  <select name="office"><option value="1">一</option><option value="2" selected>二</option></select>
  <textarea name="note">x &lt; y</textarea>
  <input name="off" disabled value="no"><input type="file" name="photo">
  <button type="button" name="helper">?</button>
  <button name="act" value="back" formAction="/back">返回</button><button name="act" value="next"><b>继续</b></button>
</form>`

const [search, main] = readForms(page)

describe('forms as a browser without script sends them', () => {
  it('finds the forms that are really there', () => {
    expect(readForms(page).map(({ action, method }) => [action, method])).toEqual([['/search', 'GET'], ['', 'POST']])
    expect(search?.fields).toEqual([{ name: 'q', value: 'a & b' }])
    expect(main?.enctype).toBe('multipart/form-data')
  })

  it('sends every hidden input of the framework, chosen options and the pressed button', () => {
    if (!main) throw new Error('the form is missing')
    const next = main.buttons.find(({ text }) => text === '继续')
    expect(entriesOf(main, { serial: 'B888B', mode: 'draw' }, next)).toEqual([
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{"id":"7f00","bound":"$@1"}'],
      ['$ACTION_KEY', 'k1'],
      ['serial', 'B888B'],
      ['note', 'x < y'],
      ['ticked', 'on'],
      ['office', '2'],
      ['mode', 'draw'],
      ['act', 'next'],
    ])
  })

  it('knows what a form asks', () => {
    if (!main) throw new Error('the form is missing')
    expect(['serial', 'mode', 'office', 'off', 'photo'].map((name) => asks(main, name))).toEqual([true, true, true, false, false])
    expect(main.buttons.map(({ action }) => action)).toEqual(['/back', undefined])
  })

  it.each(['<', '<a ', '<a b="', '<!--', '<input name=', '&#x'])('[D7] finds no form in 100 kB of %j, however broken', (bad) => {
    expect(readForms(bad.repeat(100_000 / bad.length))).toEqual([])
  })
})
