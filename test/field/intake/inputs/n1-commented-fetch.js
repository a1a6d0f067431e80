// fetch('https://old.example.org/v1')
/* axios.post('https://old2.example.org/v1', {}) */
const doc = "call fetch('https://old3.example.org/v1') first"
fetch("https://api.example.net/v3/live", { cache: 'no-store' })
