/** The least of a browser that the settings' module asks for when it is loaded. To be imported before anything else. */
const area = {
  get: async () => ({}),
  set: async () => {},
  remove: async () => {},
  onChanged: { addListener() {}, removeListener() {} },
};

Object.assign(globalThis, { chrome: { runtime: { id: 'tifa' }, storage: { local: area, session: area, sync: area } } });
