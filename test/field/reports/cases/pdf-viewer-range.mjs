export default { id: 'pdf-viewer-range', source: 'mozilla/pdf.js, Range requests and exposed headers', software: 'unknown', kind: 'hidden',
  story: 'A viewer of PDF reads parts: the server allows the page, and does not expose Content-Range and Accept-Ranges.',
  async start(t) {
    const { port } = await t.serve(({ h }) => h.range ? { status: 206, headers: [['Content-Type', 'application/pdf'], ['Accept-Ranges', 'bytes'], ['Content-Range', 'bytes 0-3/9000'], ['Access-Control-Allow-Origin', '*']], body: '%PDF' } : { status: 200, headers: [['Content-Type', 'application/pdf'], ['Accept-Ranges', 'bytes'], ['Access-Control-Allow-Origin', '*']], body: '%PDF-1.4' })
    return { url: `https://files.example.net:${port}/a.pdf`, args: ['-H', 'Range: bytes=0-3'] }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed'], fixFor: [null], layer: [null], mustSay: [/content-range/i] } }
