var xhr = new XMLHttpRequest();
xhr.upload.onprogress = e => bar.value = e.loaded / e.total;
xhr.open("PUT", "https://upload.example.net/v1/files/a.bin", true);
xhr.setRequestHeader("Content-Type", "application/octet-stream");
xhr.withCredentials = false;
xhr.send(file);
