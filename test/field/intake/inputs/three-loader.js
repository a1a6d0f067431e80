const loader = new THREE.TextureLoader();
loader.setCrossOrigin('anonymous');
const tex = loader.load('https://assets.example.net/earth.jpg', (t) => {}, undefined, (e) => console.error(e));
new GLTFLoader().setPath('https://assets.example.net/models/').load('duck.glb', cb);
