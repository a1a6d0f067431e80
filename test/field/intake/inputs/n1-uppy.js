const uppy = new Uppy().use(XHRUpload, { endpoint: 'https://upload.example.net/files', headers: { 'X-Token': 't' }, withCredentials: true, formData: true, fieldName: 'f' })
const tus = new Uppy().use(Tus, { endpoint: 'https://tus.example.net/files/', chunkSize: 5_000_000 })
