/** The Moodle that the demo's page belongs to: its address, the component that gets the statements, who is logged in. */
export const moodleSite = { wwwroot: `${location.origin}/moodle`, component: "mod_film", userId: 2 };
