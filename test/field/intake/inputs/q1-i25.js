const x = new XMLHttpRequest()
x.open('POST', 'https://up.example.com/files')
x.withCredentials = true
x.upload.onprogress = (e) => show(e)
x.setRequestHeader('X-Upload-Id', '1')
x.send(form)
