import axios from 'axios'
const orig = axios.request
axios.request = (c) => orig({ ...c, headers: { ...c.headers, 'X-T': '1' } })
axios.get('https://api.example.net/a')
