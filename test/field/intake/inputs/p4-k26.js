importScripts('https://cdn.calc.example.net/lib.js');
WebAssembly.instantiateStreaming(fetch('https://cdn.calc.example.net/core.wasm'), imports);
