/** Types of the activities around the media, letter by letter, each of a registry: https://registry.tincanapi.com */
export const APPLICATION_TYPE = "http://activitystrea.ms/schema/1.0/application";
export const CATEGORY_TYPE = "http://id.tincanapi.com/activitytype/category";
export const QUIZ_TYPE = "http://adlnet.gov/expapi/activities/assessment";
export const QUESTION_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction";
