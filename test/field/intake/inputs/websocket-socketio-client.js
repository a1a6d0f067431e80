import { io } from 'socket.io-client'
const socket = io('https://rt.example.net', { path: '/socket.io/', withCredentials: true, extraHeaders: { 'x-shop': '1' } })
const ws = new WebSocket('wss://rt.example.net/raw?token=eyJhbGciOiJIUzI1NiJ9.e30.ZRrHA1JJJW8opsbCGfG')
