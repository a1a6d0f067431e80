var xhr = new XMLHttpRequest();
xhr.open('POST', API + '/upload');
xhr.withCredentials = true;
xhr.upload.addEventListener('progress', show);
xhr.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
xhr.send(file);
var API = 'https://files.example.net';
