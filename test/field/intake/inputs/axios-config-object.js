const form = new FormData()
form.append('file', input.files[0])
axios({ method: 'post', url: '/upload', baseURL: 'https://files.example.net', params: { overwrite: 1 }, data: form, headers: { 'Content-Type': 'multipart/form-data' }, onUploadProgress: (e) => bar(e.loaded) })
