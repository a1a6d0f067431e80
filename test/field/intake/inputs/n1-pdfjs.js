pdfjsLib.GlobalWorkerOptions.workerSrc = 'https://cdn.example.org/pdf.worker.min.mjs'
const task = pdfjsLib.getDocument({ url: 'https://files.example.net/a.pdf', withCredentials: true, httpHeaders: { 'X-Doc': '1' } })
