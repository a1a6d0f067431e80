function upload(file, done) {
  var xhr = new XMLHttpRequest()
  xhr.open('POST', 'https://files.example.net/v3/uploads?name=' + encodeURIComponent(file.name), true)
  xhr.withCredentials = true
  xhr.responseType = 'json'
  xhr.upload.onprogress = function (e) {
    bar.value = e.loaded / e.total
  }
  xhr.setRequestHeader('X-File-Name', file.name)
  xhr.onload = function () {
    done(xhr.response)
  }
  xhr.send(file)
}
