const form = new FormData();
form.append('f', file);
axios.post('https://upload.photo.example.net/v1', form, { headers: { 'Content-Type': 'multipart/form-data' }, onUploadProgress: p => set(p.loaded) });
