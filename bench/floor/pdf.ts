// The floor of a paper: a bare server that sets one line in the same font. node --import tsx bench/floor/pdf.ts <port>
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { create } from 'fontkit'
import PDFDocument from 'pdfkit'

const font = create(readFileSync('assets/fonts/NotoSansSC-Regular.ttf'))

createServer((_request, response) => {
  const doc = new PDFDocument({ size: 'A4', margin: 56, font: '' })
  response.writeHead(200, { 'content-type': 'application/pdf' })
  doc.pipe(response)
  // pdfkit takes an opened font as well as bytes, which its types leave out and the cast states.
  doc.registerFont('sans', font as unknown as Uint8Array).font('sans').text('机动车驾驶证')
  doc.end()
}).listen(Number(process.argv[2]), '127.0.0.1')
